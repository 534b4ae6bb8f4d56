package app.glassnet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * MNIST: handwritten digits, 60,000 to learn from and 10,000 by other writers to be tested on (LeCun, Bottou, Bengio,
 * Haffner 1998). Read from the shipped samples, or from a folder that holds the four original files, gzipped or not.
 */
public final class Mnist {
  private static final String[] TRAIN = {"train-images-idx3-ubyte", "train-labels-idx1-ubyte"};
  private static final String[] TEST = {"t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"};

  private Mnist() {}

  /** The 60,000 training digits that ship with the program. */
  public static Digits train() throws IOException {
    return shipped(TRAIN);
  }

  /** The 10,000 test digits that ship with the program. */
  public static Digits test() throws IOException {
    return shipped(TEST);
  }

  /** The training digits of a folder with MNIST's files, under their original names. */
  public static Digits train(Path folder) throws IOException {
    return of(folder, TRAIN);
  }

  /** The test digits of such a folder. */
  public static Digits test(Path folder) throws IOException {
    return of(folder, TEST);
  }

  private static Digits shipped(String[] names) throws IOException {
    String images = names[0] + ".gz";
    String labels = names[1] + ".gz";
    try (InputStream imageFile = Samples.open("mnist/" + images);
        InputStream labelFile = Samples.open("mnist/" + labels)) {
      return new Digits(Idx.read(imageFile, images, 3), Idx.read(labelFile, labels, 1), labels);
    }
  }

  private static Digits of(Path folder, String[] names) throws IOException {
    Path images = file(folder, names[0]);
    Path labels = file(folder, names[1]);
    try (InputStream imageFile = Files.newInputStream(images); InputStream labelFile = Files.newInputStream(labels)) {
      String name = labels.toString();
      return new Digits(Idx.read(imageFile, images.toString(), 3), Idx.read(labelFile, name, 1), name);
    }
  }

  private static Path file(Path folder, String name) throws IOException {
    for (String ending : new String[] {".gz", ""}) {
      Path file = folder.resolve(name + ending);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new DataException("mnist.missing", folder, name);
  }
}
