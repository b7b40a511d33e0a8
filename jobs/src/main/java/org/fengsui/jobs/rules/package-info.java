/** Rule texts of files over the starts of a job (docs/semantics.md, section 4). */
package org.fengsui.jobs.rules;
