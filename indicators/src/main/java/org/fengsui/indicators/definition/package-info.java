/**
 * What an indicator and a part of state are, and the words that their definitions are written in.
 */
package org.fengsui.indicators.definition;
