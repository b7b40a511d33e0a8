/** The settings of the job: one validated record, read from one file. */
package org.fengsui.jobs.config;
