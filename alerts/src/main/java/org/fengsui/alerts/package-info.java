/** The decision: rules, levels, the alert lifecycle, messages. */
package org.fengsui.alerts;
