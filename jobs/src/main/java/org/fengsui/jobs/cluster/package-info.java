/** The job in a cluster of processes: what JobManager and TaskManagers are configured with. */
package org.fengsui.jobs.cluster;
