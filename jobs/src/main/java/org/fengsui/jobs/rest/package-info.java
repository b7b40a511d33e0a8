/** What Flink's REST server may be asked, and by whom. */
package org.fengsui.jobs.rest;
