import { areaSlug, NATION, STATES } from "../../../domain/salaries/areas.ts";
import type { SearchDocument } from "../search/document.ts";
import { areaName, newestOf, occupationOf, statePay } from "./pay-tables.ts";
import { valueWords } from "./salary-words.ts";

/** What there is about pay: the country, all states, each state, and every occupation. */
export const payDocuments = (): SearchDocument[] => [
  {
    kind: "pay",
    path: "/salaries/",
    title: "What case managers earn",
    names: ["Salaries", "Case manager salary", "Pay"],
    leads: ["by state", "by experience", "by year", "hourly", "outlook", "wages"],
    lede: "What registered nurses, social workers and managers around case management earn, by state and by experience, and what nobody has counted.",
    sections: [
      {
        id: "nation",
        heading: "Pay of three related jobs",
        text: "The whole country, the lowest tenth to the top tenth.",
      },
      {
        id: "look-up",
        heading: "Look up a state, a job and a year",
        text: "Choose a state for its own page, or see all in one table.",
      },
      {
        id: "experience",
        heading: "By experience",
        text: "No official figure says what years of experience add. This is the only split by years that we could read.",
      },
      {
        id: "disagree",
        heading: "Why other sites disagree",
        text: "You will see other numbers for nurse case managers. They count different people at different times.",
      },
      {
        id: "outlook",
        heading: "Outlook",
        text: "Job growth and openings: most openings are jobs that somebody leaves.",
      },
      {
        id: "certified",
        heading: "Does certification pay?",
        text: "We found no survey of certified and uncertified case managers that could be confirmed.",
      },
    ],
  },
  {
    kind: "pay",
    path: "/salaries/states/",
    title: "Pay by state",
    names: ["Salary by state"],
    leads: ["all states in one table"],
    lede: "Mean yearly pay of registered nurses, healthcare social workers, health services managers and nurse practitioners in every state.",
    sections: [],
  },
  {
    kind: "pay",
    path: "/salaries/jobs/",
    title: "Pay by job and year",
    names: ["Salary by job"],
    leads: ["every year since 2020"],
    lede: "National pay of the jobs around case management, every year, from the lowest tenth to the top tenth.",
    sections: newestOf(NATION)
      .rows.filter(({ area }) => area === NATION)
      .map(({ soc }) => occupationOf(soc))
      .filter((occupation, place, all) => all.indexOf(occupation) === place)
      .map(({ soc, name, covers }) => ({ id: `job-${soc}`, heading: name, text: covers })),
  },
  ...STATES.map((area): SearchDocument => {
    const nurses = statePay(area).find(({ occupation }) => occupation.soc === "29-1141");
    return {
      kind: "pay",
      path: `/salaries/${areaSlug(area)}/`,
      title: `Pay in ${areaName(area)}`,
      names: [areaName(area), area],
      leads: [],
      lede: `Mean pay of registered nurses, healthcare social workers, health services managers and nurse practitioners.${
        typeof nurses?.wage.value === "number"
          ? ` ${nurses.occupation.name}: ${valueWords(nurses.wage.value, "year")} a year.`
          : ""
      }`,
      sections: [],
    };
  }),
];
