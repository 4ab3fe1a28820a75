package dev.ordergate.bench;

import dev.ordergate.bench.Report.Line;
import java.util.List;

/** CPU time of the operations as bars in SVG, each with a line where its goal is. */
final class Chart {

  private static final int LEFT = 190;
  private static final int WIDTH = 420;
  private static final int ROW = 44;
  private static final int TOP = 56;

  private Chart() {}

  static String of(List<Line> lines) {
    double most =
        lines.stream()
            .mapToDouble(line -> Math.max(line.cpuMillis().total(), line.goalMillis().total()))
            .max()
            .orElseThrow();
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      rows.append(row(lines.get(i), TOP + i * ROW, WIDTH / most));
    }
    int height = TOP + lines.size() * ROW;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 %d" font-family="sans-serif" font-size="13" role="img">
      <title>CPU milliseconds a request</title>
      <rect width="760" height="%d" fill="#fff"/>
      <text x="16" y="24" font-size="15" font-weight="bold">CPU milliseconds a request</text>
      <rect x="400" y="14" width="12" height="12" fill="#2563a8"/><text x="417" y="24">service</text>
      <rect x="480" y="14" width="12" height="12" fill="#e0912f"/><text x="497" y="24">PostgreSQL</text>
      <path d="M592 12v16" stroke="#111" stroke-width="2"/><text x="599" y="24">goal, both together</text>
    %s</svg>
    """
        .formatted(height, height, rows);
  }

  private static String row(Line line, int y, double scale) {
    double service = line.cpuMillis().service() * scale;
    double postgresql = line.cpuMillis().postgresql() * scale;
    double goal = LEFT + line.goalMillis().total() * scale;
    double end = Math.max(LEFT + service + postgresql, goal);
    return """
      <text x="16" y="%d">%s</text>
      <rect x="%d" y="%d" width="%.1f" height="20" fill="#2563a8"/>
      <rect x="%.1f" y="%d" width="%.1f" height="20" fill="#e0912f"/>
      <path d="M%.1f %dv28" stroke="#111" stroke-width="2"/>
      <text x="%.1f" y="%d">%s</text>
    """
        .formatted(
            y + 15,
            line.operation(),
            LEFT,
            y,
            service,
            LEFT + service,
            y,
            postgresql,
            goal,
            y - 4,
            end + 8,
            y + 15,
            line.cpuMillis());
  }
}
