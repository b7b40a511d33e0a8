/** Thin operators: load state, call the pure class, store, emit, set the timer. */
package org.fengsui.jobs.operators;
