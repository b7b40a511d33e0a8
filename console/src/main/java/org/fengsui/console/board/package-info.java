/** The live board: how every area stands, how fresh that is, the main figures. */
package org.fengsui.console.board;
