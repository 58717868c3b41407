/// Tests of the window against a scripted engine, and on a real one.
package drydock.ui;
