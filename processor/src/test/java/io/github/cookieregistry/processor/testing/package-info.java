/**
 * Compiles small projects as build tools do: several compilers, folders and jars, one run over the output of another.
 */
package io.github.cookieregistry.processor.testing;
