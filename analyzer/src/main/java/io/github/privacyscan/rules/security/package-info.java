/**
 * Rules about DPP4: personal data must be kept from people who have no business with them, in logs, addresses, on the wire, in
 * telemetry and in answers.
 */
@NullMarked
package io.github.privacyscan.rules.security;

import org.jspecify.annotations.NullMarked;
