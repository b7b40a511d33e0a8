/** The parts of state that the product keeps, and what lets go of them. */
package org.fengsui.indicators.parts;
