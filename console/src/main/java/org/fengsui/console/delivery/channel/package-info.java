/** How a notice travels: texts, payloads, signatures, and the calls that carry them. */
package org.fengsui.console.delivery.channel;
