package org.fengsui.cli.cluster;

/** What a process of the cluster is. */
enum Role {
  /** The Kafka broker. */
  BROKER,
  /** The JobManager with the job. */
  JOBMANAGER,
  /** One that runs subtasks. */
  TASKMANAGER
}
