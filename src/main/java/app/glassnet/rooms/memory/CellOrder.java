package app.glassnet.rooms.memory;

/** In which order the parts of a cell are worked out within a step. */
final class CellOrder {
  private CellOrder() {}

  /** The place of a part's equation among {@link Kind#stages}; −1 for what is there before the step. */
  static int stage(Kind kind, String part) {
    String equation = switch (kind) {
      case RNN -> switch (part) {
        case "ux", "vh", "sum", "h1" -> "h1";
        default -> "";
      };
      case LSTM -> switch (part) {
        case "fc", "ic" -> "c1";
        case "tc" -> "h1";
        default -> part;
      };
      case GRU -> switch (part) {
        case "rh", "q" -> "h";
        case "z1", "zh", "zg" -> "h1";
        default -> part;
      };
    };
    return kind.stages.indexOf(equation);
  }
}
