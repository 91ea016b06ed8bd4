/** What watches the program: Prometheus' rules and Grafana's dashboard. */
@NullMarked
package id.tuntas.monitoring;

import org.jspecify.annotations.NullMarked;
