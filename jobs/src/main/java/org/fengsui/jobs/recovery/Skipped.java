package org.fengsui.jobs.recovery;

import java.nio.file.Path;
import org.fengsui.alerts.rules.Text;

/**
 * A checkpoint or savepoint that is newer than the one chosen and cannot be restored.
 *
 * @param path its folder
 * @param reason why
 */
public record Skipped(Path path, Text reason) {}
