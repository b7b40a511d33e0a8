/** What grows without end is forgotten when nobody can need it any more. */
package org.fengsui.console.retention;
