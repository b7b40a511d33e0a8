/** Numbered records of an invented spring, and how they reach their topics. */
package org.fengsui.faults.story;
