/** The gate: packs, validation, latest revision, records to contributions. */
package org.fengsui.intake;
