package app.glassnet;

/** Where the program starts: opens the window, or hands over to the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("Glassnet on Java " + Runtime.version());
  }
}
