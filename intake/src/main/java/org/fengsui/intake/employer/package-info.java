/** Identity of employers. */
package org.fengsui.intake.employer;
