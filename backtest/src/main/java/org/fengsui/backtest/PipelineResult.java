package org.fengsui.backtest;

import java.util.List;
import java.util.Map;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;

/**
 * All that a run put out.
 *
 * @param warnings messages in the order of alerts.jsonl
 * @param values indicator values in the order in which they arose
 * @param deadLetters refused records in the order of the input
 * @param tallies what became of the records, by stream
 */
public record PipelineResult(
    List<EarlyWarning> warnings,
    List<IndicatorValue> values,
    List<DeadLetter> deadLetters,
    Map<String, StreamTally> tallies) {}
