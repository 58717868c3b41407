/// Fuzzing of everything that reads text or bytes which an image, a program, an engine or another user has written.
@org.jspecify.annotations.NullMarked
package drydock.fuzz;
