/**
 * {@code fengsui cluster}: broker, JobManager and TaskManagers as processes of one machine, and the
 * parent that starts what ends.
 */
package org.fengsui.cli.cluster;
