/** The systems packages are made on, each for itself. */
enum Os {
  LINUX, WINDOWS, MACOS;

  static Os here() {
    String name = System.getProperty("os.name");
    return name.startsWith("Windows") ? WINDOWS : name.startsWith("Mac") ? MACOS : LINUX;
  }
}
