/** The bytes of records, as the gate needs them. */
package org.fengsui.intake.wire;
