/** The streams of the product, one definition each, and the list of all that are known. */
package org.fengsui.intake.streams;
