package app.glassnet.engine.trace;

import app.glassnet.engine.Shape;
import app.glassnet.engine.layer.Unrolled;
import java.util.List;

/**
 * One layer's part of a trace.
 *
 * @param name the layer's name, for example {@code conv1}
 * @param shape shape of the output
 * @param output the output, row-major; a copy that nothing changes, so do not write to it
 * @param gradient the loss's gradient with respect to each number of the output, or null when it was not asked for. The
 *     softmax at the end and the loss are one step backwards (p − y, on the logits); its own is given from its
 *     definition
 * @param unrolled a recurrent layer from step to step, each direction; empty for other layers
 */
public record LayerTrace(String name, Shape shape, float[] output, float[] gradient, List<Unrolled> unrolled) {}
