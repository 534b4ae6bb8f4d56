package app.glassnet.ui.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** Finds what a careful eye would: words cut short, things outside their place, things on top of each other, tiny type. */
public final class Layouts {
  private static final double SLACK = 1.0;

  private Layouts() {}

  /** The faults of a scene as sentences; empty when there are none. On the interface thread. */
  public static List<String> faults(Scene scene, double smallestText) {
    var faults = new ArrayList<String>();
    visit(scene.getRoot(), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()), smallestText, faults);
    return faults;
  }

  private static void visit(Node node, Bounds place, double smallestText, List<String> faults) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      text(text, place, smallestText, faults);
    }
    if (node instanceof Labeled labeled) {
      cut(labeled, faults);
    }
    if (node instanceof Region region && region.isManaged() && region.getWidth() > 0) {
      outside(region, place, faults);
    }
    if (node instanceof ScrollPane scroll) {
      // What is scrolled may be taller than its window, not wider.
      Node content = scroll.getContent();
      if (content != null) {
        Bounds view = scroll.localToScene(scroll.getLayoutBounds());
        visit(content, new BoundingBox(view.getMinX(), -1e6, view.getWidth(), 2e6), smallestText, faults);
      }
      return;
    }
    if (node instanceof Parent parent) {
      if (parent instanceof Pane && !(parent instanceof StackPane)) {
        overlaps(parent, faults);
      }
      parent.getChildrenUnmodifiable().forEach(c -> visit(c, place, smallestText, faults));
    }
  }

  private static void text(Text text, Bounds place, double smallest, List<String> faults) {
    double size = text.getFont().getSize();
    if (size < smallest) {
      faults.add("type of %.1f px, smaller than %.1f: \"%s\"".formatted(size, smallest, text.getText()));
    }
    inside(text.localToScene(text.getLayoutBounds()), place, "\"" + text.getText() + "\"", faults);
  }

  private static void cut(Labeled labeled, List<String> faults) {
    Skin<?> skin = labeled.getSkin();
    Node node = skin == null ? null : skin.getNode();
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        boolean shorter = child instanceof Text text && !text.getText().equals(labeled.getText())
            && text.getText().endsWith(labeled.getEllipsisString());
        if (shorter) {
          faults.add("cut short: \"%s\" to \"%s\"".formatted(labeled.getText(), ((Text) child).getText()));
        }
      }
    }
  }

  private static void outside(Region region, Bounds place, List<String> faults) {
    inside(region.localToScene(region.getLayoutBounds()), place, name(region), faults);
    boolean laidOut = region.getParent() instanceof Pane && region instanceof Labeled;
    if (laidOut) {
      inside(region.getBoundsInParent(), region.getParent().getLayoutBounds(),
          name(region) + " in " + name(region.getParent()), faults);
    }
  }

  private static void inside(Bounds inner, Bounds outer, String what, List<String> faults) {
    if (inner.getMinX() < outer.getMinX() - SLACK || inner.getMinY() < outer.getMinY() - SLACK
        || inner.getMaxX() > outer.getMaxX() + SLACK || inner.getMaxY() > outer.getMaxY() + SLACK) {
      faults.add("outside its place: %s at %s, place %s".formatted(what, shortly(inner), shortly(outer)));
    }
  }

  private static void overlaps(Parent parent, List<String> faults) {
    List<Node> children = parent.getChildrenUnmodifiable().stream()
        .filter(c -> c.isVisible() && c.isManaged() && !c.isMouseTransparent()).toList();
    for (int i = 0; i < children.size(); i++) {
      for (int k = i + 1; k < children.size(); k++) {
        Bounds a = bounds(children.get(i));
        Bounds b = bounds(children.get(k));
        double w = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double h = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        if (w > SLACK && h > SLACK) {
          faults.add("one on the other: %s and %s".formatted(name(children.get(i)), name(children.get(k))));
        }
      }
    }
  }

  private static Bounds bounds(Node node) {
    return node.localToParent(node.getLayoutBounds());
  }

  private static String name(Node node) {
    String words = node instanceof Labeled l ? " \"" + l.getText() + "\"" : "";
    return node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId())
        + (node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass())) + words;
  }

  private static String shortly(Bounds b) {
    return "%.0f,%.0f–%.0f,%.0f".formatted(b.getMinX(), b.getMinY(), b.getMaxX(), b.getMaxY());
  }
}
