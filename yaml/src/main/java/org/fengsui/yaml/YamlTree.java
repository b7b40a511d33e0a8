package org.fengsui.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the tree of one document from parser events. */
final class YamlTree {
  private final String file;
  private final Iterator<Event> events;

  YamlTree(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  YamlNode document() {
    events.next(); // start of the stream
    Event start = events.next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      throw new YamlFault(file, 0, "", "文件是空的", "the file is empty");
    }
    if (!((DocumentStartEvent) start).getTags().isEmpty()) {
      throw fault(start, "", "不接受 %TAG 指令；请删去", "has a %TAG directive: remove it");
    }
    YamlNode root = node(events.next(), "", 0);
    events.next(); // end of the document
    Event end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw fault(
          end, "", "只能有一份文档；请删去第二个 ---", "holds more than one document: remove the second ---");
    }
    return root;
  }

  private YamlNode node(Event event, String path, int depth) {
    plain(event, path);
    if (event instanceof ScalarEvent scalar) {
      YamlText.value(file, line(event), scalar.getValue());
      return new YamlScalar(line(event), scalar.getValue());
    }
    if (depth == YamlReader.DEPTH) {
      throw fault(
          event,
          path,
          "嵌套超过 " + YamlReader.DEPTH + " 层；请写得平一些",
          "is nested deeper than " + YamlReader.DEPTH + " levels: write it flatter");
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? list(event, path, depth + 1)
        : mapping(event, path, depth + 1);
  }

  private YamlList list(Event start, String path, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event at = events.next(); at.getEventId() != Event.ID.SequenceEnd; at = events.next()) {
      items.add(node(at, path, depth));
    }
    return new YamlList(line(start), items);
  }

  private YamlMapping mapping(Event start, String path, int depth) {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
    for (Event at = events.next(); at.getEventId() != Event.ID.MappingEnd; at = events.next()) {
      plain(at, path);
      if (!(at instanceof ScalarEvent scalar)) {
        throw fault(
            at, path, "键必须是单个值，不能是列表或映射", "a key must be a single value, not a list or a mapping");
      }
      String key = scalar.getValue();
      YamlText.value(file, line(at), key);
      String inner = path.isEmpty() ? key : path + '.' + key;
      YamlMapping.Entry first = entries.get(key);
      if (first != null) {
        throw fault(
            at,
            inner,
            "键重复：第 " + first.line() + " 行已经给出；请删去一处",
            "duplicate key: already given in line " + first.line() + "; remove one");
      }
      entries.put(key, new YamlMapping.Entry(line(at), node(events.next(), inner, depth)));
    }
    return new YamlMapping(line(start), entries);
  }

  /** Refuses aliases, anchors and tags. */
  private void plain(Event event, String path) {
    Optional<Anchor> anchor = event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
    if (event instanceof AliasEvent || anchor.isPresent()) {
      throw fault(
          event,
          path,
          "不接受锚点（&）和引用（*）；请把内容写全，或给文字加引号",
          "uses an anchor (&) or alias (*): write the value out, or quote the text");
    }
    Optional<String> tag = Optional.empty();
    if (event instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (event instanceof CollectionStartEvent collection) {
      tag = collection.getTag();
    }
    if (tag.isPresent()) {
      throw fault(
          event, path, "不接受类型标记（!）；请删去，或给文字加引号", "has a tag (!): remove it, or quote the text");
    }
  }

  private YamlFault fault(Event at, String key, String zh, String en) {
    String shown = key.length() <= 200 ? key : key.substring(0, 200) + "…";
    return new YamlFault(file, line(at), shown, zh, en);
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
