/** The pack as the console needs it: areas, what lies within what, names, tiles of the map. */
package org.fengsui.console.place;
