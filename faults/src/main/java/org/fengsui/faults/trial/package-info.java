/** Trials: one fault, one seed, one state backend, and the verdict on both lanes. */
package org.fengsui.faults.trial;
