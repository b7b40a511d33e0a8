package org.fengsui.console.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A source of connections to H2 that knows how many rows each query read: it asks for the plan of
 * the query as well, with the same values, and adds up what H2 scanned.
 */
public final class ScanCount extends DelegatingDataSource {
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  private final Map<String, Long> rows = new TreeMap<>();
  private boolean counting;

  /** Over a source. */
  public ScanCount(DataSource source) {
    super(source);
  }

  /** Rows read by each query of some work, by its text; the most that it read at once. */
  public Map<String, Long> of(Runnable work) {
    rows.clear();
    counting = true;
    try {
      work.run();
    } finally {
      counting = false;
    }
    return Map.copyOf(rows);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = super.getConnection();
    return proxy(
        Connection.class,
        real,
        (name, arguments, result) ->
            name.equals("prepareStatement") && counting && isQuery((String) arguments[0])
                ? watched((PreparedStatement) result, real, (String) arguments[0])
                : result);
  }

  private static boolean isQuery(String sql) {
    return sql.startsWith("SELECT") && !sql.contains("FOR UPDATE");
  }

  private PreparedStatement watched(PreparedStatement real, Connection connection, String sql) {
    List<Object[]> values = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        real,
        (name, arguments, result) -> {
          if (name.startsWith("set") && arguments != null && arguments.length >= 2) {
            values.add(new Object[] {arguments[0], arguments[1]});
          } else if (name.equals("executeQuery")) {
            rows.merge(sql, scanned(connection, sql, values), Math::max);
          }
          return result;
        });
  }

  private static long scanned(Connection connection, String sql, List<Object[]> values)
      throws SQLException {
    try (PreparedStatement explain = connection.prepareStatement("EXPLAIN ANALYZE " + sql)) {
      for (Object[] value : values) {
        explain.setObject((Integer) value[0], value[1]);
      }
      try (ResultSet plan = explain.executeQuery()) {
        plan.next();
        Matcher found = SCANNED.matcher(plan.getString(1));
        long sum = 0;
        while (found.find()) {
          sum += Long.parseLong(found.group(1));
        }
        return sum;
      }
    }
  }

  private interface After {
    Object apply(String name, Object[] arguments, Object result) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T real, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            ScanCount.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                Object result = method.invoke(real, arguments);
                return after.apply(method.getName(), arguments, result);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
