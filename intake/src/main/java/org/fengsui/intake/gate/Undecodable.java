package org.fengsui.intake.gate;

import org.fengsui.intake.stream.Problem;
import org.fengsui.intake.stream.Reason;
import org.fengsui.schemas.UndecodableException;

/** Says in a clerk's words why bytes cannot be decoded. */
final class Undecodable {
  private Undecodable() {}

  static Problem problem(UndecodableException cause) {
    return switch (cause.reason()) {
      case EMPTY -> Problem.whole(Reason.EMPTY, "没有内容", "is empty");
      case NO_MARKER ->
          Problem.whole(Reason.BAD_MARKER, "不以标记 C3 01 开头", "does not begin with the marker C3 01");
      case UNKNOWN_SCHEMA ->
          Problem.whole(
              Reason.UNKNOWN_SCHEMA,
              "使用了未发布的数据模式",
              "was written with a schema that was never published");
      case TRUNCATED -> Problem.whole(Reason.TRUNCATED, "在结束之前中断", "breaks off before its end");
      case MALFORMED -> Problem.whole(Reason.UNDECODABLE, "不符合其数据模式", "does not follow its schema");
      case TRAILING_BYTES ->
          Problem.whole(
              Reason.UNDECODABLE, "结尾之后还有多余的字节", "is followed by bytes that belong to nothing");
    };
  }
}
