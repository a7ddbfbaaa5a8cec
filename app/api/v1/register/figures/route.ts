import { apiUrl } from "@/app/_features/api/addresses";
import { preflight, publicRoute } from "@/app/_features/api/public-route";
import { readOperations } from "@/server/domain/public-api/operations";
import { registeredCountries } from "@/server/services/register/key-figures";

export const GET = publicRoute(readOperations.listFigures, async () => {
  const countries = await registeredCountries();
  return {
    body: { items: countries.map((one) => ({ ...one, href: apiUrl(`/register/figures/${one.country}`) })) },
  };
});

export { preflight as OPTIONS };
