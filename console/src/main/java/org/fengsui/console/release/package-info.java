/** What leaves the house: drafts, a publisher's approval, the monthly bulletin. */
package org.fengsui.console.release;
