/**
 * The data inventory as a table, CSV or JSON. The columns are a contract: scripts of others read them by name.
 */
@NullMarked
package io.github.privacyscan.report.inventory;

import org.jspecify.annotations.NullMarked;
