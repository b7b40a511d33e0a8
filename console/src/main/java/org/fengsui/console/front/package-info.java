/** What every request passes first: by which name, from where, and its body without a thread. */
package org.fengsui.console.front;
