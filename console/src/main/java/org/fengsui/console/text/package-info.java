/** Words for people, in Chinese and English. */
package org.fengsui.console.text;
