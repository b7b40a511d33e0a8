/** What a stream is, and the words that its definition is written in. */
package org.fengsui.intake.stream;
