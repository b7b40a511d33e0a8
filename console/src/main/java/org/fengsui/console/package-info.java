/**
 * The window: what the topics say, shown to people, and what people do about it. Reads and writes
 * Kafka topics only; knows neither the job nor Flink.
 */
package org.fengsui.console;
