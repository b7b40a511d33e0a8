/** Rules in force: those of the pack, and the versions on the topic that the job has accepted. */
package org.fengsui.console.rules;
