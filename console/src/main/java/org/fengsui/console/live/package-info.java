/**
 * What changes, in one order for everybody: {@link org.fengsui.console.live.Changes} is the only
 * way to change what people see, {@link org.fengsui.console.live.EventHub} tells those who watch.
 */
package org.fengsui.console.live;
