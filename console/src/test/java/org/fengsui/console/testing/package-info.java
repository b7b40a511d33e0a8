/** What the console's tests stand on: a real broker, a real PostgreSQL, a browser's HTTP client. */
package org.fengsui.console.testing;
