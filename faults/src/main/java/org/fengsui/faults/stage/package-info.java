/** The real processes of a trial: broker, job, the network between them, and their files. */
package org.fengsui.faults.stage;
