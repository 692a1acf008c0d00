/**
 * Rules about who reaches whose data: queries that lose their owner, answers to the wrong person, identities that are
 * confirmed by what others know, requests that set more than they should. What they share is a view of the handlers and of
 * who calls them ({@code Handlers}), of the data that a type holds ({@code PersonalTypes}) and of words for subjects, staff
 * and tests ({@code AccessWords}).
 */
@NullMarked
package io.github.privacyscan.rules.access;

import org.jspecify.annotations.NullMarked;
