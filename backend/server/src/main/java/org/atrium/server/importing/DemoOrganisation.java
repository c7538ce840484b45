package org.atrium.server.importing;

import org.atrium.contract.people.OrganisationForm;

/** An invented institution of the demo. */
record DemoOrganisation(String id, OrganisationForm organisation) {}
