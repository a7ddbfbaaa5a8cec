import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { figuresOf } from "@/app/_features/api/register";
import { readOperations } from "@/server/domain/public-api/operations";
import { countryFigures, registeredCountries } from "@/server/services/register/key-figures";

export const GET = publicRoute(readOperations.showFigures, async ({ params: { country } }) => {
  const countries = await registeredCountries();
  if (!countries.some((one) => one.country === country)) return null;
  return { body: figuresOf(country, await countryFigures(country)) };
});

export { preflight as OPTIONS };
