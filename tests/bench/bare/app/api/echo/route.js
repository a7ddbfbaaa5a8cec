/** What Next itself costs: a handler that reads what is posted and answers. */
export async function POST(request) {
  const { ref, key } = await request.json();
  return Response.json({ ref, key });
}
